/**
 * Takes raw messages apart: a streaming gate with limits first, a second parser to compare with, then what is inside
 * attachments and what kind of message it is. Nothing in here throws because of what a sender wrote.
 */
@NullMarked
package org.competency.intake.mailbox.mime;

import org.jspecify.annotations.NullMarked;
