namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Where a request is sent instead.</summary>
public class RedirectActionConfig : IShape
{
    /// <value>The host.</value>
    public string? Host { get; set; }

    /// <value>The path.</value>
    public string? Path { get; set; }

    /// <value>The port.</value>
    public string? Port { get; set; }

    /// <value>The protocol.</value>
    public string? Protocol { get; set; }

    /// <value>The query string.</value>
    public string? Query { get; set; }

    /// <value>The status code.</value>
    public RedirectActionStatusCodeEnum? StatusCode { get; set; }

    void IShape.Walk(Walker walk)
    {
        Host = walk.Text("Host", Host);
        Path = walk.Text("Path", Path);
        Port = walk.Text("Port", Port);
        Protocol = walk.Text("Protocol", Protocol);
        Query = walk.Text("Query", Query);
        StatusCode = walk.Constant("StatusCode", StatusCode, RedirectActionStatusCodeEnum.FindValue);
    }
}
