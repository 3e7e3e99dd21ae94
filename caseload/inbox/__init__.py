"""What comes back by mail: bounces, automatic answers, people's replies, calendar answers. Read -> told apart -> filed."""
