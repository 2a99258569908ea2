package org.competency.intake.audit.invitation;

/**
 * An invitation as it stands after the last change of an audit.
 *
 * @param method what it does to calendars
 * @param sequence how often the meeting was changed (RFC 5545, 3.8.7.4)
 * @param text the calendar, for a part of type {@code text/calendar; method=...; charset=UTF-8}
 */
public record Invitation(Method method, int sequence, String text) {

    /** What an invitation does (RFC 5546, 1.4). */
    public enum Method {
        /** Sets or moves the meeting. */
        REQUEST,
        /** Takes it out of calendars. */
        CANCEL
    }

    /** As a mail part or an answer of HTTP names it. */
    public String mediaType() {
        return "text/calendar; method=%s; charset=UTF-8".formatted(method);
    }
}
