package org.competency.intake.mailserver;

import java.io.IOException;
import java.net.URI;

import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.web.client.ResponseErrorHandler;

/**
 * Understands what a token endpoint says when it refuses, with status 400 or 401 (RFC 6749, 5.2); the handler of Spring
 * Security knows 400 alone.
 */
final class TokenRefusals implements ResponseErrorHandler {

    /** Instead of an error that the endpoint names. */
    static final String UNNAMED = "no_answer";

    private final OAuth2ErrorHttpMessageConverter errors = new OAuth2ErrorHttpMessageConverter();

    @Override
    public boolean hasError(ClientHttpResponse response) throws IOException {
        return response.getStatusCode().isError();
    }

    @Override
    public void handleError(URI url, HttpMethod method, ClientHttpResponse response) throws IOException {
        throw new OAuth2AuthorizationException(error(response));
    }

    private OAuth2Error error(ClientHttpResponse response) throws IOException {
        String status = "HTTP status " + response.getStatusCode().value();
        if (response.getStatusCode().is4xxClientError()) {
            try {
                OAuth2Error named = errors.read(OAuth2Error.class, response);
                if (named.getErrorCode() != null) {
                    return named;
                }
            } catch (HttpMessageNotReadableException | IllegalArgumentException e) {
                // no error of OAuth: some server or proxy on the way says no
            }
        }
        return new OAuth2Error(UNNAMED, status, null);
    }
}
