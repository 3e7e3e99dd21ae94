"""Clients and the counsellors who look after them: the caseload of a job centre.

Rooms in order, ground first; imports run down only (contract in .importlinter): access, lib, audit, staff, clients,
programmes / contacts, appointments, reminders, desk.
"""
