"""The upload screen, one module a step; what belongs to one person stays in that person's session."""
