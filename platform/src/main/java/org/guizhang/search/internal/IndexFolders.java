package org.guizhang.search.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The indexes of one tenant on the disk: each has a folder of its own below the tenant's, by number. */
record IndexFolders(Path folder, String analysis) {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolders.class);
    private static final Comparator<Path> BY_NUMBER = Comparator.comparing(IndexFolders::number);

    /** An empty index behind all that are there. */
    TenantIndex next() throws IOException {
        var numbers = numbered();
        var next = numbers.isEmpty() ? 1 : number(numbers.get(numbers.size() - 1)) + 1;
        return new TenantIndex(folder.resolve(Integer.toString(next)), analysis);
    }

    /** Opens the newest that can be asked, and deletes whatever else lies there; null where there is none. */
    @Nullable
    TenantIndex newestUsable() throws IOException {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        deleteStrangers();
        var folders = numbered();
        TenantIndex found = null;
        for (int at = folders.size() - 1; at >= 0; at--) {
            if (found == null) {
                found = open(folders.get(at));
            } else {
                delete(folders.get(at));
            }
        }
        return found;
    }

    /** What lies there and is no index that can be asked is deleted: the database is the truth. */
    private @Nullable TenantIndex open(Path one) throws IOException {
        try {
            if (TenantIndex.isUsable(one)) {
                return new TenantIndex(one, analysis);
            }
        } catch (LockObtainFailedException another) {
            // Another process has it: nothing of it is broken.
            throw another;
        } catch (IOException | RuntimeException damaged) {
            LOG.warn("The search index {} is damaged and is built anew", one, damaged);
        }
        delete(one);
        return null;
    }

    private List<Path> numbered() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(IndexFolders::isNumbered).sorted(BY_NUMBER).toList();
        }
    }

    /** Before there were several, the files of the one stood where the folders are now. */
    private void deleteStrangers() throws IOException {
        try (var files = Files.list(folder)) {
            files.filter(file -> !isNumbered(file)).toList().forEach(IndexFolders::delete);
        }
    }

    private static boolean isNumbered(Path file) {
        return file.getFileName().toString().matches("\\d{1,9}");
    }

    private static int number(Path folder) {
        return Integer.parseInt(folder.getFileName().toString());
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            LOG.warn("{} of the search could not be deleted; the next look tries again", folder, failed);
        }
    }
}
