// A plugin in Go, built with hashicorp/go-plugin: the contract Words.
package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
	"strings"
	"sync"
	"syscall"
	"time"
	"unsafe"

	plugin "github.com/hashicorp/go-plugin"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"words/wordspb"
)

type words struct {
	wordspb.UnimplementedWordsServer
	broker *plugin.GRPCBroker

	mutex sync.Mutex
	told  []string
	slept string
}

func (w *words) Upper(_ context.Context, request *wordspb.UpperRequest) (*wordspb.UpperResponse, error) {
	return &wordspb.UpperResponse{Value: strings.ToUpper(request.Text)}, nil
}

func (w *words) Each(ctx context.Context, request *wordspb.EachRequest) (*wordspb.EachResponse, error) {
	connection, err := w.broker.Dial(request.F)
	if err != nil {
		return nil, err
	}
	defer connection.Close()
	f := wordspb.NewEachRequestFCallbackClient(connection)
	var results []string
	for index, item := range request.Items {
		reply, err := f.Call(ctx, &wordspb.EachRequestFCall{Item: item, Index: float64(index)})
		if err != nil {
			return nil, fmt.Errorf("the callback: %s", status.Convert(err).Message())
		}
		results = append(results, reply.Value)
	}
	return &wordspb.EachResponse{Value: results}, nil
}

func (w *words) Notify(ctx context.Context, request *wordspb.NotifyRequest) (*wordspb.NotifyResponse, error) {
	connection, err := w.broker.Dial(request.F)
	if err != nil {
		return nil, err
	}
	defer connection.Close()
	f := wordspb.NewNotifyRequestFCallbackClient(connection)
	for n := 0; n < int(request.Times); n++ {
		if _, err := f.Call(ctx, &wordspb.NotifyRequestFCall{N: float64(n)}); err != nil {
			return nil, err
		}
	}
	return &wordspb.NotifyResponse{}, nil
}

func (w *words) Count(request *wordspb.CountRequest, stream wordspb.Words_CountServer) error {
	for n := 0.0; n < request.To; n++ {
		if request.FailAt != nil && n == *request.FailAt {
			return fmt.Errorf("no %v", n)
		}
		if err := stream.Send(&wordspb.CountItem{Value: n}); err != nil {
			w.tellOf(fmt.Sprintf("count ended with %s", status.Convert(err).Code()))
			return err
		}
	}
	return nil
}

func (w *words) Sum(ctx context.Context, request *wordspb.SumRequest) (*wordspb.SumResponse, error) {
	connection, err := w.broker.Dial(request.Items)
	if err != nil {
		return nil, err
	}
	defer connection.Close()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	items, err := wordspb.NewCountStreamClient(connection).Read(ctx, &wordspb.Empty{})
	if err != nil {
		return nil, err
	}
	total := 0.0
	for count := 0.0; request.Most == nil || count < *request.Most; count++ {
		item, err := items.Recv()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("the stream: %s", status.Convert(err).Message())
		}
		total += item.Value
	}
	return &wordspb.SumResponse{Value: total}, nil
}

func (w *words) Fail(_ context.Context, request *wordspb.FailRequest) (*wordspb.FailResponse, error) {
	switch request.How {
	case "status":
		return nil, status.Error(codes.NotFound, "it is not here")
	case "nothing":
		return nil, status.Error(codes.Unimplemented, "not now")
	default:
		return nil, errors.New(request.How)
	}
}

func (w *words) Sleep(ctx context.Context, request *wordspb.SleepRequest) (*wordspb.SleepResponse, error) {
	select {
	case <-ctx.Done():
		w.mutex.Lock()
		w.slept = ctx.Err().Error()
		w.mutex.Unlock()
		return nil, ctx.Err()
	case <-time.After(time.Duration(request.Ms) * time.Millisecond):
		return &wordspb.SleepResponse{Value: "slept"}, nil
	}
}

func (w *words) Slept(context.Context, *wordspb.SleptRequest) (*wordspb.SleptResponse, error) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	return &wordspb.SleptResponse{Value: w.slept}, nil
}

func (w *words) Die(_ context.Context, request *wordspb.DieRequest) (*wordspb.DieResponse, error) {
	switch request.How {
	case "exit":
		os.Exit(7)
	case "panic":
		go func() { panic("in a goroutine") }()
		time.Sleep(time.Second)
	default:
		_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
	}
	return &wordspb.DieResponse{}, nil
}

func (w *words) Print(_ context.Context, request *wordspb.PrintRequest) (*wordspb.PrintResponse, error) {
	file := os.Stdout
	if request.Where == "stderr" {
		// go-plugin has its own in the place of os.Stderr
		file = os.NewFile(2, "stderr")
	}
	_, err := fmt.Fprintln(file, request.Line)
	return &wordspb.PrintResponse{}, err
}

func (w *words) Tell(_ context.Context, request *wordspb.TellRequest) (*wordspb.TellResponse, error) {
	w.tellOf(request.Event)
	return &wordspb.TellResponse{}, nil
}

func (w *words) tellOf(event string) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.told = append(w.told, event)
}

func (w *words) Told(context.Context, *wordspb.ToldRequest) (*wordspb.ToldResponse, error) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	return &wordspb.ToldResponse{Value: w.told}, nil
}

func (w *words) Large(_ context.Context, request *wordspb.LargeRequest) (*wordspb.LargeResponse, error) {
	return &wordspb.LargeResponse{Value: make([]byte, int(request.Bytes))}, nil
}

type wordsPlugin struct {
	plugin.NetRPCUnsupportedPlugin
}

func (wordsPlugin) GRPCServer(broker *plugin.GRPCBroker, server *grpc.Server) error {
	trustHost(broker)
	wordspb.RegisterWordsServer(server, &words{broker: broker})
	return nil
}

func (wordsPlugin) GRPCClient(context.Context, *plugin.GRPCBroker, *grpc.ClientConn) (interface{}, error) {
	return nil, errors.New("this is the plugin")
}

// trustHost gives the broker what go-plugin itself gives it from version 1.1 on. Version 1.0.1 lets the plugin dial the host
// without telling TLS which certificate the host has, so that no broker works with AutoMTLS.
func trustHost(broker *plugin.GRPCBroker) {
	field := reflect.ValueOf(broker).Elem().FieldByName("tls")
	config := *(**tls.Config)(unsafe.Pointer(field.UnsafeAddr()))
	if config == nil || config.RootCAs != nil {
		return
	}
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM([]byte(os.Getenv("PLUGIN_CLIENT_CERT")))
	config.RootCAs = pool
	config.ServerName = "localhost"
}

func main() {
	if len(os.Args) > 1 {
		misbehave(os.Args[1])
	}
	fmt.Fprintf(os.Stderr, "pid %d\n", os.Getpid())
	set := plugin.PluginSet{"words": wordsPlugin{}}
	plugin.Serve(&plugin.ServeConfig{
		HandshakeConfig:  plugin.HandshakeConfig{MagicCookieKey: "TSUGI_PLUGIN", MagicCookieValue: "grpc"},
		VersionedPlugins: map[int]plugin.PluginSet{1: set, 3: set},
		GRPCServer:       plugin.DefaultGRPCServer,
	})
	// it has ended by itself
	if path := os.Getenv("LAST_WORD"); path != "" {
		_ = os.WriteFile(path, []byte("orderly"), 0o600)
	}
}

// misbehave does to a host what a plugin should not.
func misbehave(how string) {
	switch how {
	case "silent":
		select {}
	case "stubborn":
		go func() {
			signals := make(chan os.Signal, 8)
			notifyTerm(signals)
			for range signals {
			}
		}()
	}
}
