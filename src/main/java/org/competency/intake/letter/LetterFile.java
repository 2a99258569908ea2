package org.competency.intake.letter;

/**
 * A file that goes with a letter.
 *
 * @param name that the recipient sees; made by us, never a partner's words
 * @param mediaType such as {@code text/calendar; method=REQUEST; charset=UTF-8}, at most 100 characters. A calendar is sent
 *     both as an alternative of the text, which mail programs offer to accept (RFC 6047), and as an attachment
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record LetterFile(String name, String mediaType, byte[] bytes) {}
