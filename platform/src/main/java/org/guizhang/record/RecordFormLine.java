package org.guizhang.record;

import java.util.UUID;
import org.guizhang.shared.Text;

/**
 * A form in force, as lists show it.
 *
 * @param mayFill whether the caller may fill it in somewhere
 * @param hasSerial whether it gets a number when it is handed in
 * @param register whether its records continue those before: balances, ranges, nothing twice
 * @param open records that the caller sees and that have not come to an end; drafts are none
 * @param awaiting those that wait for the caller
 */
public record RecordFormLine(
        UUID module,
        Text moduleTitle,
        String form,
        Text title,
        Text purpose,
        boolean mayFill,
        boolean hasSerial,
        boolean register,
        int open,
        int awaiting) {}
