"""What every room needs and no room owns: dates, names as text, form and page bases, export."""
