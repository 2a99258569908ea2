package org.competency.intake.submission;

import java.util.Set;

/** Mail domains that anybody can get an address at: sharing one says nothing about belonging together. */
public final class PublicMailHosts {

    private static final Set<String> DOMAINS = Set.of(
            "126.com",
            "163.com",
            "aol.com",
            "fastmail.com",
            "free.fr",
            "gmail.com",
            "gmx.com",
            "gmx.de",
            "gmx.net",
            "googlemail.com",
            "hotmail.com",
            "hotmail.co.uk",
            "icloud.com",
            "laposte.net",
            "libero.it",
            "live.com",
            "mail.com",
            "mail.ru",
            "me.com",
            "msn.com",
            "naver.com",
            "orange.fr",
            "outlook.com",
            "proton.me",
            "protonmail.com",
            "qq.com",
            "t-online.de",
            "uol.com.br",
            "wanadoo.fr",
            "web.de",
            "yahoo.co.jp",
            "yahoo.com",
            "yandex.ru",
            "zoho.com");

    private PublicMailHosts() {}

    /** Whether anybody can get an address at this domain, written in lower case. */
    public static boolean contains(String domain) {
        return DOMAINS.contains(domain);
    }
}
