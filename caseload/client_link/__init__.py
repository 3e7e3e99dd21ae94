"""The client's link: what a client can do alone with a mail in hand. Confirm, cancel, take another time, ask for a call,
end the mails. No account, no word that reveals anything, and nothing happens by looking (mail scanners look).
"""
