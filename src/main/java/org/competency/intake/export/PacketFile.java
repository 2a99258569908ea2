package org.competency.intake.export;

import org.competency.intake.archive.Sha256;

/**
 * A file of a packet.
 *
 * @param path in the packet
 * @param what it is, for people
 * @param givenName name under which the partner sent it; "" without one
 * @param sha256 of its bytes, as the ledger has it
 * @param size in bytes
 */
record PacketFile(String path, String what, String givenName, Sha256 sha256, long size) {}
