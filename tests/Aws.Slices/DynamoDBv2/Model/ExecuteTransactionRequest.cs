namespace Amazon.DynamoDBv2.Model;

/// <summary>What is asked of <c>ExecuteTransactionAsync</c>.</summary>
public class ExecuteTransactionRequest : AmazonDynamoDBRequest, IShape
{
    /// <value>A token that makes a repeated request the same request.</value>
    public string? ClientRequestToken { get; set; }

    /// <value>As in the official package.</value>
    public ReturnConsumedCapacity? ReturnConsumedCapacity { get; set; }

    /// <value>As in the official package.</value>
    public List<ParameterizedStatement>? TransactStatements { get; set; }

    void IShape.Walk(Walker walk)
    {
        ClientRequestToken = walk.Token("ClientRequestToken", ClientRequestToken);
        ReturnConsumedCapacity = walk.Constant("ReturnConsumedCapacity", ReturnConsumedCapacity, ReturnConsumedCapacity.FindValue);
        TransactStatements = walk.Shapes("TransactStatements", TransactStatements);
    }
}
