package org.guizhang.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipFile;
import org.guizhang.verifier.Refused;
import org.guizhang.verifier.Verifier;

/**
 * {@code bin/guizhang import-business FILE}: takes the archive of a business into an installation that has none and is
 * stopped. Everything or nothing is taken, with all ids and digests as they were; whoever owned the business gets a link to set a
 * password, and gives others theirs.
 */
public final class ImportBusiness {
    private final Settings settings;
    private final PrintStream out;

    private ImportBusiness(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Takes one archive. Exits with 1 and a sentence on standard error if nothing was taken. */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Command.run("Nothing was taken", () -> {
            Machine.checkJava(Runtime.version().feature());
            if (arguments.length != 1 || arguments[0].isBlank()) {
                throw new Refusal("Name one archive: bin/guizhang import-business FILE.");
            }
            new ImportBusiness(Settings.read(), out).take(Path.of(arguments[0]));
        });
    }

    private void take(Path archive) throws IOException, InterruptedException, SQLException {
        verify(archive);
        try (var installation = Installation.reach(settings);
                var zip = new ZipFile(archive.toFile())) {
            if (installation.isRunning()) {
                throw new Refusal("Guizhang is running on " + settings.data() + ": stop it, then try again.");
            }
            take(zip, installation.database());
        }
    }

    private void verify(Path archive) throws IOException {
        if (!Files.isRegularFile(archive)) {
            throw new Refusal("There is no file " + archive + ".");
        }
        try {
            Verifier.verifyArchive(archive, "").forEach(out::println);
        } catch (Refused broken) {
            throw new Refusal(archive + ": " + broken.getMessage());
        }
    }

    private void take(ZipFile zip, Database database) throws IOException, SQLException {
        List<String> owners;
        long rows;
        try (var connection = DriverManager.getConnection(
                database.url(), database.owner().name(), database.owner().password())) {
            connection.setAutoCommit(false);
            if (!Tables.list(connection, "select count_businesses()")
                    .get(0)
                    .get(0)
                    .equals("0")) {
                throw new Refusal("The installation on " + settings.data()
                        + " has businesses already: an archive is taken into an empty one.");
            }
            var load = new BusinessLoad(connection, zip);
            // Pictures that no row names do no harm; rows whose pictures are missing would.
            load.pictures(settings.data());
            rows = load.rows();
            owners = load.owners();
            connection.commit();
        }
        out.println("Taken: " + rows + " rows. Nobody has a password yet. Each of these links works once, within "
                + OperatorLink.HOURS + " hours, for an owner, who gives the others theirs:");
        var address = settings.publicUrl().orElse("http://127.0.0.1:" + settings.httpPort());
        for (var owner : owners) {
            var link = OperatorLink.make(database, owner);
            out.println(link.login() + "  " + address + "/recover#" + link.secret());
        }
        out.println("Start Guizhang before they are opened.");
    }
}
