package org.competency.intake.support;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.opentest4j.TestAbortedException;

/**
 * A real Dovecot with one maildir, as an own process without the system's configuration, on the loopback interface. It ends
 * with this JVM however that dies.
 */
public final class DovecotServer implements ImapServer {

    private static final String MISSING =
            "No Dovecot found for this test: install it with 'apt-get install --no-install-recommends dovecot-imapd'"
                    + " (its service need not run), or run the tests with .ci/run, which does so.";

    private final Path work;
    private final int port;
    private final Process shell;
    private final OutputStream lifeline;
    private int protectedPort;
    private int delivered;

    private DovecotServer(Path work, int port, Process shell) {
        this.work = work;
        this.port = port;
        this.shell = shell;
        this.lifeline = shell.getOutputStream();
    }

    /** Starts one; {@code settings} are further lines of its configuration. */
    public static DovecotServer start(String... settings) {
        return start(Map.of(), settings);
    }

    /** Starts one that has these files in its folder, by name; settings call the folder {@code {work}}. */
    private static DovecotServer start(Map<String, String> files, String... settings) {
        Path program = program();
        try {
            Path work = Files.createTempDirectory("dovecot");
            int port = freePort();
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(work.resolve(file.getKey()), file.getValue());
            }
            Path configuration = Files.writeString(work.resolve("dovecot.conf"), configuration(work, port, settings));
            Files.createDirectories(work.resolve("mail/checklists/new"));
            Files.createDirectories(work.resolve("mail/checklists/cur"));
            Files.createDirectories(work.resolve("mail/checklists/tmp"));
            giveAway(work);
            Process shell = new ProcessBuilder(
                            "bash",
                            "-c",
                            "exec 3<&0; setpriv --pdeathsig TERM '%s' -F -c '%s' </dev/null & cat <&3 >/dev/null; kill %%1; wait"
                                    .formatted(program, configuration))
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("output.log").toFile())
                    .start();
            DovecotServer server = new DovecotServer(work, port, shell);
            Awaitility.await("Dovecot answers, see " + work)
                    .atMost(Duration.ofSeconds(60))
                    .until(server::answers);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start Dovecot", e);
        }
    }

    /** Starts one that offers STARTTLS, and at {@link #protectedPort} TLS from the first byte. */
    public static DovecotServer startProtected(ServerCertificate certificate) {
        int imaps = freePort();
        DovecotServer server = start(
                Map.of("certificate.pem", certificate.certificate(), "key.pem", certificate.key()),
                "ssl = yes",
                "ssl_cert = <{work}/certificate.pem",
                "ssl_key = <{work}/key.pem",
                "service imap-login {\n  inet_listener imaps {\n    port = " + imaps + "\n    ssl = yes\n  }\n}");
        server.protectedPort = imaps;
        return server;
    }

    /** Starts one that takes access tokens, which it has checked there, and passwords only of others. */
    public static DovecotServer startTaking(TokenServer tokens) {
        return start(
                Map.of("oauth2.conf", """
                        introspection_url = %s
                        introspection_mode = post
                        username_attribute = username
                        active_attribute = active
                        active_value = true
                        """.formatted(tokens.introspectionUri())),
                "auth_mechanisms = xoauth2",
                "passdb {\n  driver = oauth2\n  mechanisms = xoauth2\n  args = {work}/oauth2.conf\n}",
                "auth_failure_delay = 0",
                "auth_cache_size = 0");
    }

    private static Path program() {
        return Stream.of("/usr/sbin/dovecot", "/usr/bin/dovecot", "/usr/local/sbin/dovecot")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(DovecotServer::missing);
    }

    /** Continuous integration must have one; elsewhere the test is left out, saying why. */
    private static RuntimeException missing() {
        return System.getenv("CI") == null ? new TestAbortedException(MISSING) : new IllegalStateException(MISSING);
    }

    private static String configuration(Path work, int port, String... settings) {
        boolean root = System.getProperty("user.name").equals("root");
        String me = System.getProperty("user.name");
        return """
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = %1$s/dovecot.log
                listen = 127.0.0.1
                protocols = imap
                ssl = no
                disable_plaintext_auth = no
                mail_location = maildir:%1$s/mail/%%u
                mail_fsync = never
                first_valid_uid = 1
                default_login_user = %3$s
                default_internal_user = %3$s
                default_internal_group = %4$s
                mail_max_userip_connections = 100
                namespace inbox {
                  inbox = yes
                  separator = /
                }
                service imap-login {
                  chroot =
                  inet_listener imap {
                    port = %2$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                service anvil {
                  chroot =
                }
                passdb {
                  driver = static
                  args = password=secret
                }
                userdb {
                  driver = static
                  args = uid=%3$s gid=%4$s home=%1$s/mail/%%u
                }
                %5$s
                """.formatted(
                        work,
                        port,
                        root ? "nobody" : me,
                        root ? "nogroup" : group(),
                        String.join("\n", settings).replace("{work}", work.toString()));
    }

    private static String group() {
        return new com.sun.security.auth.module.UnixSystem().getGid() + "";
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(2_000);
            byte[] greeting = socket.getInputStream().readNBytes(4);
            return new String(greeting, java.nio.charset.StandardCharsets.US_ASCII).equals("* OK");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public int port() {
        return port;
    }

    /** The port of TLS from the first byte. */
    public int protectedPort() {
        return protectedPort;
    }

    /** Puts messages into a folder beside the inbox. */
    public void deliver(String folder, List<byte[]> messages) {
        deliver(work.resolve("mail/checklists/." + folder), messages);
    }

    @Override
    public String user() {
        return "checklists";
    }

    @Override
    public String password() {
        return "secret";
    }

    /** Without {@code S=} in the file name: Dovecot measures by itself. */
    @Override
    public void deliver(List<byte[]> messages) {
        deliver(work.resolve("mail/checklists"), messages);
    }

    private void deliver(Path maildir, List<byte[]> messages) {
        try {
            for (String part : List.of("tmp", "new", "cur")) {
                Files.createDirectories(maildir.resolve(part));
            }
            giveAway(maildir);
            for (byte[] message : messages) {
                String name = "%010d.test.host".formatted(++delivered);
                Path arriving = maildir.resolve("tmp").resolve(name);
                Files.write(arriving, message);
                giveAway(arriving);
                Files.move(arriving, maildir.resolve("new").resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot deliver", e);
        }
    }

    /** Files in a folder of the mailbox, such as "" for the inbox. */
    public List<Path> files(String folder) {
        List<Path> files = new ArrayList<>();
        Path maildir = work.resolve("mail/checklists" + (folder.isEmpty() ? "" : "/." + folder));
        for (String part : List.of("new", "cur")) {
            try (Stream<Path> listed = Files.list(maildir.resolve(part))) {
                listed.forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot list " + maildir, e);
            }
        }
        return files;
    }

    /** Takes away what lets Dovecot remember the UIDs, as a restore from a backup does. */
    @Override
    public void renumber() {
        try (Stream<Path> kept = Files.list(work.resolve("mail/checklists"))) {
            for (Path file : kept.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
            // a UIDVALIDITY is the second of its making: this one cannot be the same again
            Files.writeString(work.resolve("mail/checklists/dovecot-uidlist"), "3 V" + 4_000_000_000L + " N5000\n");
            giveAway(work.resolve("mail/checklists/dovecot-uidlist"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot renumber", e);
        }
    }

    /** Lets nobody change the inbox any more. */
    public void makeReadOnly() throws IOException {
        // the rights of a user in Dovecot's own terms: looking and reading only
        Path rights = Files.writeString(work.resolve("mail/checklists/dovecot-acl"), "owner lr\n");
        giveAway(rights);
    }

    private static void giveAway(Path path) throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return;
        }
        var owner = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(folder, owner);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(file, owner);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port", e);
        }
    }

    @Override
    public void close() {
        try {
            lifeline.close();
            if (!shell.waitFor(20, TimeUnit.SECONDS)) {
                shell.destroyForcibly();
            }
            new ProcessBuilder("rm", "-rf", work.toString()).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot stop Dovecot", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
