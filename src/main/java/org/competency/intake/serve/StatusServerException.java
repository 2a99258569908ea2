package org.competency.intake.serve;

/** Health and metrics cannot be offered; the message says why and what to do. */
public class StatusServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StatusServerException(String address, int port, Throwable cause) {
        super(
                "Cannot offer health and metrics at %s, port %d: %s; set intake.serve.port to a free one (0: any), or"
                                .formatted(address, port, cause.getMessage())
                        + " intake.serve.address to an address of this machine.",
                cause);
    }
}
