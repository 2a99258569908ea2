package org.competency.intake.mailserver;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Signs in at mail servers, and keeps the access tokens of this process, one for each server that wants one. */
@Component
public class AccessTokens implements TokenStates {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Map<String, AccessToken> tokens = new ConcurrentHashMap<>();
    private final Clock clock;

    public AccessTokens(Clock clock) {
        this.clock = clock;
    }

    /**
     * How to sign in at a server.
     *
     * @param server prefix of its settings, such as {@code intake.mailbox}, by which its token is kept
     * @param user name to sign in with; "": nobody
     * @param password of the user; not used with access tokens
     * @param oauth2 where access tokens come from, if they are used
     */
    public SignIn signIn(String server, String user, String password, OAuth2Properties oauth2) {
        return oauth2.isConfigured()
                ? SignIn.withToken(user, tokens.computeIfAbsent(server, name -> token(name, oauth2)))
                : SignIn.withPassword(user, password);
    }

    @Override
    public List<TokenState> tokens() {
        return tokens.values().stream().map(AccessToken::state).toList();
    }

    private AccessToken token(String server, OAuth2Properties oauth2) {
        ClientRegistration client = ClientRegistration.withRegistrationId(server)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientAuthenticationMethod(
                        switch (oauth2.clientAuthentication()) {
                            case BASIC -> ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
                            case POST -> ClientAuthenticationMethod.CLIENT_SECRET_POST;
                        })
                .clientId(oauth2.clientId())
                .clientSecret(oauth2.clientSecret())
                .scope(oauth2.scopes())
                .tokenUri(oauth2.tokenUri())
                .build();
        ClientCredentialsOAuth2AuthorizedClientProvider provider =
                new ClientCredentialsOAuth2AuthorizedClientProvider();
        RestClientClientCredentialsTokenResponseClient endpoint = new RestClientClientCredentialsTokenResponseClient();
        endpoint.setRestClient(patient());
        provider.setAccessTokenResponseClient(endpoint);
        provider.setClock(clock);
        return new AccessToken(server, client, provider, clock);
    }

    /** As Spring Security sets it up, but with an end to waiting, and refusals of every status understood. */
    private static RestClient patient() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new TokenRefusals())
                .build();
    }
}
