package main

import (
	"os"
	"os/signal"
	"syscall"
)

// notifyTerm keeps SIGTERM from ending the process.
func notifyTerm(signals chan os.Signal) {
	signal.Notify(signals, syscall.SIGTERM)
}
