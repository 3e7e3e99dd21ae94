"""The demo: people, cases and history made up by seed, and the mail catcher that takes every mail and shows it."""
