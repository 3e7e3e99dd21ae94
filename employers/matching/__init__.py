"""Who fits which vacancy: one rule both ways, each hit with its reasons in words, no hidden score, no filter by person."""
