package org.guizhang.tenant.owndata;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.shared.Text;

/**
 * Something that waits for one person.
 *
 * @param address of the screen where it is done, ended or handed over, below the address of the installation
 */
public record OpenDuty(
        Text what,

        @Schema(example = "checks/0193b1c0-7a51-7c3e-9c51-6a1f0c8f2d11")
        String address) {}
