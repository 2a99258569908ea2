package org.competency.intake.ownership;

/**
 * One thing that an event changed, with what stood there before: whoever wants to undo the event finds all of it.
 *
 * @param what the thing, such as {@code domain works.example}
 * @param before what was; "" if it is new
 * @param after what is
 * @param rule the rule by which it was changed, such as {@code P14c}; "" if it follows from the event itself
 */
public record Change(String what, String before, String after, String rule) {}
