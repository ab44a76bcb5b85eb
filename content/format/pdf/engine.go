package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// mostMemory is how much memory PDFium may have, in pages of WebAssembly, which have
// 64 KiB: 128 MiB. It reads the document where it lies, and needs a tenth of this for any
// but an attack.
const mostMemory = 2048

// An engine is PDFium, ready to open documents.
type engine struct {
	pool pdfium.Pool
	pdfium.Pdfium
}

// start compiles PDFium, or takes it compiled from the cache, which may be nil.
func start(cache wazero.CompilationCache) (*engine, error) {
	settings := wazero.NewRuntimeConfig()
	if cache != nil {
		settings = settings.WithCompilationCache(cache)
	}
	return startAs(settings)
}

// startAs starts PDFium as the settings have it.
func startAs(settings wazero.RuntimeConfig) (*engine, error) {
	pool, err := webassembly.Init(webassembly.Config{
		// It lives as long as the process.
		Context:  experimental.WithMemoryAllocator(context.Background(), experimental.MemoryAllocatorFunc(reserve)),
		MaxIdle:  1,
		MaxTotal: 1,
		FSConfig: wazero.NewFSConfig(), // no files
		RuntimeConfig: settings.WithMemoryLimitPages(mostMemory).
			WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling),
		Stdout: io.Discard,
		Stderr: io.Discard,
	})
	if err != nil {
		return nil, fmt.Errorf("start PDFium: %w", err)
	}
	const most = time.Minute // the first is free at once
	instance, err := pool.GetInstance(most)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("start PDFium: %w", err), pool.Close())
	}
	return &engine{pool, instance}, nil
}

// A reserved is PDFium's memory.
type reserved []byte

// reserve takes all memory that there may be at once, for memory that has to move when it
// grows is there twice. What is not used of it the system does not give.
func reserve(_, most uint64) experimental.LinearMemory {
	const page = 64 << 10
	return reserved(make([]byte, min(most, mostMemory*page)))
}

// Reallocate is as much of it; nil when there is not so much.
func (r reserved) Reallocate(size uint64) []byte {
	if size > uint64(len(r)) {
		return nil
	}
	return r[:size:size]
}

// Free leaves it to be collected.
func (r reserved) Free() {}
