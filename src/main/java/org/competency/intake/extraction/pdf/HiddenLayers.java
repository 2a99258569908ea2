package org.competency.intake.extraction.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;

/**
 * The layers of a file that are switched off: readers do not see what is on them.
 *
 * @param groups the dictionaries of their optional content groups, compared by identity
 */
record HiddenLayers(Set<COSDictionary> groups) {

    static HiddenLayers of(PDDocument document) {
        Set<COSDictionary> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
        PDOptionalContentProperties layers = document.getDocumentCatalog().getOCProperties();
        if (layers != null) {
            for (PDOptionalContentGroup group : layers.getOptionalContentGroups()) {
                if (!layers.isGroupEnabled(group)) {
                    hidden.add(group.getCOSObject());
                }
            }
        }
        return new HiddenLayers(hidden);
    }
}
