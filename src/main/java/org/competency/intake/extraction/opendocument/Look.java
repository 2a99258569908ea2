package org.competency.intake.extraction.opendocument;

/**
 * What of the formatting changes what a text says, where it stands now.
 *
 * @param hidden whether it is not shown
 * @param struck whether it is struck out, which is how many people delete
 * @param font the font it is written in; "" if not known
 */
record Look(boolean hidden, boolean struck, String font) {

    static final Look PLAIN = new Look(false, false, "");

    boolean gone() {
        return hidden || struck;
    }
}
