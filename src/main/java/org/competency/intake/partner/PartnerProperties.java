package org.competency.intake.partner;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a sender must show to be heard.
 *
 * @param requireRegistration whether only registered partners are heard, and only if the receiving mail server vouches for
 *     their address; default false: whoever writes is heard
 * @param authservId name under which our own mail server reports what it checked (RFC 8601, 2.5), such as {@code
 *     mx.office.example}; default none: nothing is known of any sender, and nobody counts as authenticated
 */
@ConfigurationProperties("intake.partner")
public record PartnerProperties(
        @DefaultValue("false") boolean requireRegistration,
        @DefaultValue("") String authservId) {}
