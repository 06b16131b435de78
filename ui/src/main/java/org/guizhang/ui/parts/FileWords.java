package org.guizhang.ui.parts;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/**
 * What a field for a file says.
 *
 * @param choose on the button
 * @param big of a file that is too large
 * @param type of a file of another kind
 * @param rule of the violation that says so over the form
 */
public record FileWords(String choose, String big, String type, String rule) {

    String drop() {
        return t("file.drop");
    }

    UploadI18N i18n() {
        var words = new UploadI18N();
        words.setDropFiles(new UploadI18N.DropFiles().setOne(drop()).setMany(drop()));
        words.setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(t("file.one"))
                .setFileIsTooBig(big)
                .setIncorrectFileType(type));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(t("file.sending"))
                        .setStalled(t("file.stalled"))
                        .setProcessing(t("file.reading"))
                        .setHeld(t("file.sending")))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(t("file.failed"))
                        .setUnexpectedServerError(t("file.failed"))
                        .setForbidden(t("file.failed"))));
        words.setFile(new UploadI18N.File()
                .setRetry(t("file.again"))
                .setStart(t("file.again"))
                .setRemove(t("file.remove")));
        words.setUnits(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"));
        return words;
    }
}
