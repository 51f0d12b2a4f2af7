namespace Amazon.CloudWatch.Model;

/// <summary>What CloudWatch says about a query.</summary>
public class MessageData : IShape
{
    /// <value>A word for it.</value>
    public string? Code { get; set; }

    /// <value>The value.</value>
    public string? Value { get; set; }

    void IShape.Walk(Walker walk)
    {
        Code = walk.Text("Code", Code);
        Value = walk.Text("Value", Value);
    }
}
