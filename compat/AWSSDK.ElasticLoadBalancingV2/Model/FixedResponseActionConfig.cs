namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The answer that a rule gives by itself.</summary>
public class FixedResponseActionConfig : IShape
{
    /// <value>The media type of the answer.</value>
    public string? ContentType { get; set; }

    /// <value>The answer's body.</value>
    public string? MessageBody { get; set; }

    /// <value>The status code.</value>
    public string? StatusCode { get; set; }

    void IShape.Walk(Walker walk)
    {
        ContentType = walk.Text("ContentType", ContentType);
        MessageBody = walk.Text("MessageBody", MessageBody);
        StatusCode = walk.Text("StatusCode", StatusCode);
    }
}
