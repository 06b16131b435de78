package org.guizhang.ui.staff;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /staff/} is its page, and {@code /staff} leads there: names of files are no addresses for people. */
@WebServlet(
        urlPatterns = {"/staff", "/staff/"},
        asyncSupported = true)
public class StaffDoor extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getRequestURI().endsWith("/")) {
            request.getRequestDispatcher("/staff/index.html").forward(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/staff/");
        }
    }
}
