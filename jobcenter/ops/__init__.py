"""Operation: what starts, watches and ends the processes of one installation, and the files for a container."""
