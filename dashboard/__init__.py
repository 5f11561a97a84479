"""부천시 시군종합평가 현황판: one way for a row of data, from an uploaded file to an award."""
