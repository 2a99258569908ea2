package org.competency.intake.demo;

/**
 * A mail for the demonstration.
 *
 * @param title what it shows, in a few words
 * @param raw the message (RFC 5322)
 */
record SampleMail(String title, byte[] raw) {}
