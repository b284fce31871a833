// A host in Go, built with hashicorp/go-plugin, that drives a plugin of the contract Words: the command of its arguments.
// It writes one line for each thing that it does.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"time"

	hclog "github.com/hashicorp/go-hclog"
	plugin "github.com/hashicorp/go-plugin"
	"google.golang.org/grpc"
	"google.golang.org/grpc/status"

	"words/wordspb"
)

// words is what the host has of the plugin.
type words struct {
	wordspb.WordsClient
	broker *plugin.GRPCBroker
}

type wordsPlugin struct {
	plugin.NetRPCUnsupportedPlugin
}

func (wordsPlugin) GRPCServer(*plugin.GRPCBroker, *grpc.Server) error {
	return errors.New("this is the host")
}

func (wordsPlugin) GRPCClient(_ context.Context, broker *plugin.GRPCBroker, connection *grpc.ClientConn) (interface{}, error) {
	return &words{wordspb.NewWordsClient(connection), broker}, nil
}

// each is the callback of Each.
type each struct {
	wordspb.UnimplementedEachRequestFCallbackServer
}

func (each) Call(_ context.Context, call *wordspb.EachRequestFCall) (*wordspb.EachRequestFReply, error) {
	if call.Item == "bad" {
		return nil, errors.New("the host does not like it")
	}
	return &wordspb.EachRequestFReply{Value: fmt.Sprintf("%s%v", call.Item, call.Index)}, nil
}

// numbers is a stream that the plugin reads.
type numbers struct {
	wordspb.UnimplementedCountStreamServer
}

func (numbers) Read(_ *wordspb.Empty, stream wordspb.CountStream_ReadServer) error {
	for n := 1.0; n <= 100; n++ {
		if err := stream.Send(&wordspb.CountItem{Value: n}); err != nil {
			return err
		}
	}
	return nil
}

func (w *words) accept(register func(*grpc.Server)) uint32 {
	id := w.broker.NextId()
	go w.broker.AcceptAndServe(id, func(options []grpc.ServerOption) *grpc.Server {
		server := grpc.NewServer(options...)
		register(server)
		return server
	})
	return id
}

func say(what string, value interface{}) {
	fmt.Printf("%s: %v\n", what, value)
}

func check(err error) {
	if err != nil {
		say("failed", err)
		os.Exit(1)
	}
}

func text(err error) string {
	if err == nil {
		return "no error"
	}
	of := status.Convert(err)
	return fmt.Sprintf("%s: %s", of.Code(), of.Message())
}

type lines struct {
	mutex sync.Mutex
	text  strings.Builder
}

func (l *lines) Write(bytes []byte) (int, error) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	return l.text.Write(bytes)
}

func (l *lines) has(part string) bool {
	for end := time.Now().Add(5 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		l.mutex.Lock()
		found := strings.Contains(l.text.String(), part)
		l.mutex.Unlock()
		if found {
			return true
		}
	}
	return false
}

func main() {
	set := plugin.PluginSet{"words": wordsPlugin{}}
	output := &lines{}
	command := exec.Command(os.Args[1], os.Args[2:]...)
	client := plugin.NewClient(&plugin.ClientConfig{
		HandshakeConfig:  plugin.HandshakeConfig{MagicCookieKey: "TSUGI_PLUGIN", MagicCookieValue: "grpc"},
		VersionedPlugins: map[int]plugin.PluginSet{1: set, 2: set, 3: set},
		Cmd:              command,
		AllowedProtocols: []plugin.Protocol{plugin.ProtocolGRPC},
		AutoMTLS:         os.Getenv("WITHOUT_TLS") == "",
		Stderr:           output,
		Logger:           hclog.NewNullLogger(),
	})
	protocol, err := client.Client()
	check(err)
	say("version", client.NegotiatedVersion())
	say("pid", command.Process.Pid)
	check(protocol.Ping())
	say("ping", "ok")
	raw, err := protocol.Dispense("words")
	check(err)
	w := raw.(*words)
	ctx := context.Background()

	upper, err := w.Upper(ctx, &wordspb.UpperRequest{Text: "abc"})
	check(err)
	say("upper", upper.Value)

	f := w.accept(func(server *grpc.Server) { wordspb.RegisterEachRequestFCallbackServer(server, each{}) })
	results, err := w.Each(ctx, &wordspb.EachRequest{Items: []string{"a", "b"}, F: f})
	check(err)
	say("each", results.Value)

	f = w.accept(func(server *grpc.Server) { wordspb.RegisterEachRequestFCallbackServer(server, each{}) })
	_, err = w.Each(ctx, &wordspb.EachRequest{Items: []string{"bad"}, F: f})
	say("each fails", text(err))

	counted := 0.0
	items, err := w.Count(ctx, &wordspb.CountRequest{To: 1000})
	check(err)
	for {
		item, err := items.Recv()
		if errors.Is(err, io.EOF) {
			break
		}
		check(err)
		counted += item.Value
	}
	say("count", counted)

	id := w.accept(func(server *grpc.Server) { wordspb.RegisterCountStreamServer(server, numbers{}) })
	sum, err := w.Sum(ctx, &wordspb.SumRequest{Items: id})
	check(err)
	say("sum", sum.Value)

	_, err = w.Fail(ctx, &wordspb.FailRequest{How: "range"})
	say("fail", text(err))
	_, err = w.Fail(ctx, &wordspb.FailRequest{How: "type"})
	say("wrong type", text(err))

	short, cancel := context.WithTimeout(ctx, 100*time.Millisecond)
	signal := uint32(1)
	_, err = w.Sleep(short, &wordspb.SleepRequest{Ms: 60_000, Signal: &signal})
	cancel()
	say("sleep", text(err))
	for end := time.Now().Add(5 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if slept, err := w.Slept(ctx, &wordspb.SleptRequest{}); err == nil && slept.Value != "" {
			say("slept", slept.Value)
			break
		}
	}

	_, err = w.Print(ctx, &wordspb.PrintRequest{Where: "stdout", Line: "on stdout"})
	check(err)
	_, err = w.Print(ctx, &wordspb.PrintRequest{Where: "stderr", Line: "on stderr"})
	check(err)
	say("printed", output.has("on stdout") && output.has("on stderr"))

	if os.Getenv("HOST_DIES") != "" {
		_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
	}
	start := time.Now()
	client.Kill()
	took := time.Since(start)
	say("exited", client.Exited())
	say("code", command.ProcessState.ExitCode())
	say("killed within 100 ms", took < 100*time.Millisecond)
	fmt.Fprintln(os.Stderr, "took", took)
}
