package org.guizhang.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.function.Consumer;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Rejected;

/**
 * Takes one file at a time, chosen or dropped, and hands its content over. An upload is a request of its own, which
 * knows the caller by the session; the page hears what came of it.
 */
public class FileField extends Upload {
    private final FileWords words;
    private final int max;
    private final Consumer<byte[]> taken;
    private final Consumer<DomainException> refused;

    /**
     * @param max bytes of a file; a larger one is refused
     * @param ends what names of files end with, such as {@code .xlsx}
     * @param taken runs on the page with the content; a {@link DomainException} of it is told as refused
     * @param refused runs on the page
     */
    public FileField(
            FileWords words, int max, Consumer<byte[]> taken, Consumer<DomainException> refused, String... ends) {
        this.words = words;
        this.max = max;
        this.taken = taken;
        this.refused = refused;
        setUploadHandler(this::take);
        setMaxFileSize(max);
        setMaxFiles(1);
        setAcceptedFileTypes(ends);
        setUploadButton(new Button(words.choose()));
        setDropLabel(new Span(words.drop()));
        setI18n(words.i18n());
        // The choice is open again at once: a refused file is mended and chosen anew.
        addAllFinishedListener(event -> clearFileList());
        addFileRejectedListener(event -> refused.accept(refusal()));
    }

    private void take(UploadEvent event) throws IOException {
        byte[] bytes;
        try (var in = event.getInputStream()) {
            bytes = in.readNBytes(max + 1);
        }
        event.getUI().access(() -> {
            try {
                if (bytes.length > max) {
                    throw refusal();
                }
                taken.accept(bytes);
            } catch (DomainException told) {
                refused.accept(told);
            }
        });
    }

    private Rejected refusal() {
        return Rejected.field("/file", words.rule());
    }
}
