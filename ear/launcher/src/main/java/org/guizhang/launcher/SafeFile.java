package org.guizhang.launcher;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** A file that is on the disk, and not only on its way there, once it is closed. */
final class SafeFile extends FileOutputStream {
    private boolean open = true;

    SafeFile(Path path) throws IOException {
        super(path.toFile());
    }

    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            getFD().sync();
        }
        super.close();
    }
}
