"""What is published: from the redacted programme to finished artifacts, one file a kind."""
