package org.competency.intake.reply;

/**
 * What a letter about a case goes on from.
 *
 * @param newest the message that brought the newest version, and that version
 * @param contact address that applied
 */
record CaseThread(Unanswered newest, String contact) {}
