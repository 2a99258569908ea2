package org.competency.intake.extraction.grid;

/**
 * A check box or radio button.
 *
 * @param checked whether it is ticked
 * @param label the text that belongs to it, usually what follows up to the next box or line end; "" if there is none
 */
public record Box(boolean checked, String label) {}
