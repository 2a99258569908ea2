package org.competency.intake.cli;

import picocli.CommandLine;

/** The version of the product, from its jar. */
final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "competency-intake " + (version == null ? "(not packaged)" : version),
            "Java " + Runtime.version() + ", " + System.getProperty("java.vendor")
        };
    }
}
