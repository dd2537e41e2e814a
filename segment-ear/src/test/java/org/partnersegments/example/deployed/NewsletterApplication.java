package org.partnersegments.example.deployed;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** An application of an integrator's own, deployed to a server. */
@ApplicationPath("newsletter")
public class NewsletterApplication extends Application {}
