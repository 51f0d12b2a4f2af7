using System.Text;
using Shunt.Edge.Http;
using Shunt.Edge.Wires;

namespace Shunt.Edge.Serving;

/// <summary>A connection to the admin socket: its questions are answered one after the other.</summary>
internal sealed class AdminConnection
{
    private const int LongestQuestion = 1024 * 1024;

    private readonly Wire _wire;
    private readonly Func<string, ReadOnlyMemory<byte>, Task<byte[]>> _answer;
    private readonly InputBuffer _input = new();
    private readonly RequestHead _head = new();
    private readonly Lock _lock = new();
    private bool _isAnswering;
    private bool _isEnding;

    /// <summary>Takes over a connection.</summary>
    /// <param name="wire">The connection.</param>
    /// <param name="answer">Answers the question asked at a path: JSON for JSON.</param>
    public AdminConnection(Wire wire, Func<string, ReadOnlyMemory<byte>, Task<byte[]>> answer)
    {
        _wire = wire;
        _answer = answer;
    }

    /// <summary>Answers until the connection ends.</summary>
    public async Task RunAsync()
    {
        try
        {
            while (await ReadHeadAsync().ConfigureAwait(false) && await AnswerAsync().ConfigureAwait(false))
            {
                // The next question, on the same connection.
            }
        }
        finally
        {
            _wire.Close();
        }
    }

    /// <summary>Ends the connection, after its answer if one is being made.</summary>
    public void End()
    {
        lock (_lock)
        {
            _isEnding = true;
            if (!_isAnswering)
                _wire.Close();
        }
    }

    private async ValueTask<bool> ReadHeadAsync()
    {
        while (true)
        {
            var state = _head.Read(_input.Bytes);
            if (state != HeadState.Incomplete)
                return state == HeadState.Complete;
            if (!await ReceiveAsync().ConfigureAwait(false))
                return false;
        }
    }

    private async ValueTask<bool> AnswerAsync()
    {
        var path = Encoding.ASCII.GetString(_head.Target(_input.Bytes));
        _input.Use(_head.Length);
        if (await ReadBodyAsync(new BodyDecoder(_head.Framing, _head.ContentLength)).ConfigureAwait(false) is not { } question || !TryTurn(answering: true))
            return false;

        // What is asked takes files and processes; the thread that tells of bytes must not wait for those.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var answer = await _answer(path, question).ConfigureAwait(false);
        byte[] response = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {answer.Length}\r\n\r\n"), .. answer];
        return await _wire.SendAsync(response).ConfigureAwait(false) == response.Length && _head.KeepsAlive && TryTurn(answering: false);
    }

    private bool TryTurn(bool answering)
    {
        lock (_lock)
        {
            _isAnswering = answering;
            return !_isEnding;
        }
    }

    private async ValueTask<byte[]?> ReadBodyAsync(BodyDecoder decoder)
    {
        var body = new MemoryStream();
        while (!decoder.IsDone)
        {
            if (_input.IsEmpty && !await ReceiveAsync().ConfigureAwait(false))
                return null;

            var taken = decoder.Take(_input.Bytes, out var part);
            if (taken == 0 || body.Length + taken > LongestQuestion)
                return null;
            if (part == BodyPart.Data)
                body.Write(_input.Bytes[..taken]);
            _input.Use(taken);
        }

        return body.ToArray();
    }

    private async ValueTask<bool> ReceiveAsync()
    {
        _input.Reserve(_input.IsEmpty ? InputBuffer.SmallBytes : _input.Bytes.Length * 2);
        var count = await _wire.ReceiveAsync(_input.Free).ConfigureAwait(false);
        if (count <= 0)
            return false;

        _input.Add(count);
        return true;
    }
}
