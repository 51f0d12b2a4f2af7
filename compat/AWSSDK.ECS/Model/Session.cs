namespace Amazon.ECS.Model;

/// <summary>The connection to a command that runs.</summary>
public class Session : IShape
{
    /// <value>Its id.</value>
    public string? SessionId { get; set; }

    /// <value>Where it is spoken to.</value>
    public string? StreamUrl { get; set; }

    /// <value>The token that opens it.</value>
    public string? TokenValue { get; set; }

    void IShape.Walk(Walker walk)
    {
        SessionId = walk.Text("sessionId", SessionId);
        StreamUrl = walk.Text("streamUrl", StreamUrl);
        TokenValue = walk.Text("tokenValue", TokenValue);
    }
}
