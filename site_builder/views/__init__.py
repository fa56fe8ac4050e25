"""Chronicle → views: one module per page kind; finished strings only."""
