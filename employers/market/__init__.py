"""What the labour market asks for and what clients look for: demand, bottlenecks, and the context from outside."""
