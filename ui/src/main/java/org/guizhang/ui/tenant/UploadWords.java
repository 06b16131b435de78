package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What the upload itself says. */
class UploadWords extends UploadI18N {
    UploadWords() {
        setDropFiles(new DropFiles().setOne(t("import.file.drop")).setMany(t("import.file.drop")));
        setAddFiles(new AddFiles().setOne(t("import.file.choose")).setMany(t("import.file.choose")));
        setError(new Error()
                .setTooManyFiles(t("import.file.one"))
                .setFileIsTooBig(t("import.file.big"))
                .setIncorrectFileType(t("import.file.type")));
        setUploading(new Uploading()
                .setStatus(new Uploading.Status()
                        .setConnecting(t("import.file.sending"))
                        .setStalled(t("import.file.stalled"))
                        .setProcessing(t("import.file.reading"))
                        .setHeld(t("import.file.sending")))
                .setRemainingTime(new Uploading.RemainingTime().setPrefix("").setUnknown(""))
                .setError(new Uploading.Error()
                        .setServerUnavailable(t("import.file.failed"))
                        .setUnexpectedServerError(t("import.file.failed"))
                        .setForbidden(t("import.file.failed"))));
        setFile(new File()
                .setRetry(t("import.file.again"))
                .setStart(t("import.file.again"))
                .setRemove(t("import.file.remove")));
        setUnits(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"));
    }
}
