package org.competency.intake.mailserver;

import java.util.List;

/** For those who watch: how signing in with access tokens stands. */
public interface TokenStates {

    /** One for each server that is signed in to with access tokens; empty if all use passwords. */
    List<TokenState> tokens();
}
