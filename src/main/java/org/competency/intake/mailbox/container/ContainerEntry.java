package org.competency.intake.mailbox.container;

/**
 * A file in a container.
 *
 * @param name as written there, with folders; "" without one
 * @param content unpacked bytes
 */
public record ContainerEntry(String name, byte[] content) {}
