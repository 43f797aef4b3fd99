package com.example.crossings;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.commons.codec.digest.DigestUtils;

/** Tells when a ferry crosses. */
@WebServlet("/crossings/*")
public class CrossingServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String ferry = request.getPathInfo().substring(1);
        response.setContentType("text/plain");
        response.getWriter().println(ferry + " leaves at 08:15, ticket " + DigestUtils.sha256Hex(ferry));
    }
}
