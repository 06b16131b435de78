package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.guizhang.blob.Blobs;
import org.guizhang.shared.NotFound;

/** Photos in a row; each opens in full. Whether the reader may see one is asked when it is loaded. */
class PhotoStrip extends Div {
    /** @param of what they show, for those who hear it */
    PhotoStrip(Blobs blobs, List<String> photos, String of) {
        addClassName("gz-photos");
        for (int i = 0; i < photos.size(); i++) {
            var sha256 = photos.get(i);
            var words = t("work.photo", i + 1, photos.size(), of);
            var image = new Image(handler(blobs, sha256), words);
            image.getElement().setAttribute("loading", "lazy");
            var link = new Anchor(handler(blobs, sha256), "");
            link.setRouterIgnore(true);
            link.setTarget("_blank");
            link.addClassName("gz-photo");
            link.add(image);
            add(link);
        }
    }

    private static DownloadHandler handler(Blobs blobs, String sha256) {
        return DownloadHandler.fromInputStream(event -> {
                    try {
                        var jpeg = blobs.show(sha256).jpeg();
                        return new DownloadResponse(
                                new ByteArrayInputStream(jpeg), "photo.jpg", "image/jpeg", jpeg.length);
                    } catch (NotFound gone) {
                        return DownloadResponse.error(HttpServletResponse.SC_NOT_FOUND);
                    }
                })
                .inline();
    }
}
